package org.gavel.administration.switches;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gavel.input.Fault;
import org.gavel.input.Form;

/** The address of a switch, {@code ws://host:port} or {@code wss://host:port}; a path may follow. */
public final class SwitchAddress implements Form<String> {

    private static final Set<String> SCHEMES = Set.of("ws", "wss");
    private static final int LAST_PORT = 65_535;

    private static final String UNFIT = "problem.switch.url";
    private static final String PORT = "problem.switch.port";
    private static final String EXTRAS = "problem.switch.urlExtras";

    @Override
    public Optional<Fault> fault(String text) {
        try {
            return fault(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.of(Fault.of(UNFIT));
        }
    }

    private static Optional<Fault> fault(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || uri.getHost() == null) {
            return Optional.of(Fault.of(UNFIT));
        }
        if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
            return Optional.of(Fault.of(PORT, LAST_PORT));
        }
        return uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null
                ? Optional.of(Fault.of(EXTRAS))
                : Optional.empty();
    }

    @Override
    public Set<String> keys() {
        return Set.of(UNFIT, PORT, EXTRAS);
    }
}
