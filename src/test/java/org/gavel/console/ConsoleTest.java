package org.gavel.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gavel.demo.DemonstrationSwitch;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real browser against a running server.
 *
 * <p>Each parameter of type {@link GavelConsole} is a browser profile of its own, so a test with two of them has two moderators; a
 * parameter of type {@link GavelServer} is the server, one of type {@link DemonstrationSwitch} the switch to which it talks.
 * Beside its own assertions every such test fails when a page wrote an
 * error to the console, broke the Content-Security-Policy or asked another host for something, unless it said so before:
 * {@link GavelConsole#expectTrouble}. What a failed test's pages looked like is left in {@code target/browser-failures}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({RunningGavel.class, OpenConsoles.class})
public @interface ConsoleTest {}
