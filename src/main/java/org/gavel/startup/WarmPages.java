package org.gavel.startup;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.gavel.web.session.ConsolePage;
import org.gavel.web.session.WarmUp;

/**
 * Requests one page of each kind from the server before Gavel says that it is ready. At the first opening of a page
 * Faces reads its file and the JVM loads classes, which takes nearly a second. Where the server cannot reach itself,
 * such as with another certificate in front of it, Gavel is ready without that.
 *
 * <p>The visitor of {@link WarmUp} has no permission, so only pages that show them no data are requested. The lists of
 * the administration, the audit and the attendance of a room read data under a permission. They would refuse the
 * visitor and write a refusal into the audit at each start, and an exception for the visitor would weaken the access
 * control. Most of their parts are made all the same: the table by the page of the own account, template, menu, form
 * and tabs by the empty form of an account. Only the chart of the attendance is not.
 */
@ApplicationScoped
public class WarmPages {

    private static final Logger LOG = System.getLogger(WarmPages.class.getName());

    /**
     * A form before the sign-in, the two live pages, a page with a table of PrimeFaces, and a form of the
     * administration with tabs, which is empty without a login in its address.
     */
    private static final List<String> PAGES = List.of(
            ConsolePage.SIGN_IN.getPath(),
            ConsolePage.WALLBOARD.getPath(),
            ConsolePage.ROOM.getPath() + "?conference=warm-up%40localhost",
            ConsolePage.ME.getPath(),
            ConsolePage.ACCOUNT.getPath());

    /** The first round reads the files; further ones let the JVM compile the code. */
    private static final int ROUNDS = 3;

    private static final int TRIES = 240;
    private static final long BETWEEN_TRIES_MILLIS = 250;
    private static final int TIMEOUT_MILLIS = 20_000;

    private final WarmUp warmUp;
    private final ExecutorService executor;
    private volatile boolean ended;

    /**
     * Makes the bean.
     *
     * @param warmUp lets the server open its own pages
     * @param executor runs what may wait
     */
    @Inject
    public WarmPages(WarmUp warmUp, ExecutorService executor) {
        this.warmUp = warmUp;
        this.executor = executor;
    }

    /**
     * Begins to request the pages, and returns at once.
     *
     * @param address the address of Gavel, with a slash at its end
     * @param then runs when the pages were made, or cannot be made
     */
    void begin(String address, Runnable then) {
        executor.execute(() -> {
            try {
                make(address, warmUp.begin());
            } catch (IOException e) {
                LOG.log(
                        Level.INFO,
                        "The first opening of a page takes longer: nothing answers at {0} ({1})",
                        address,
                        e);
            } finally {
                warmUp.end();
            }
            if (!ended) {
                then.run();
            }
        });
    }

    @PreDestroy
    void end() {
        ended = true;
    }

    private void make(String address, String secret) throws IOException {
        awaitAnswer(address);
        for (int round = 0; round < ROUNDS && !ended; round++) {
            for (String page : PAGES) {
                int status = get(address + page.substring(1), secret);
                if (status != HttpURLConnection.HTTP_OK) {
                    LOG.log(Level.WARNING, "The page {0} cannot be made: status {1,number,#}", page, status);
                    return;
                }
            }
        }
    }

    /** Waits until the server answers for the application, which it does only after the deployment is complete. */
    private void awaitAnswer(String address) throws IOException {
        for (int i = 0; i < TRIES && !ended; i++) {
            int status = get(address + ConsolePage.SIGN_IN.getPath().substring(1), "");
            if (status == HttpURLConnection.HTTP_OK) {
                return;
            }
            if (status != HttpURLConnection.HTTP_NOT_FOUND && status != HttpURLConnection.HTTP_UNAVAILABLE) {
                throw new IOException("status " + status);
            }
            pause();
        }
        throw new IOException("no page");
    }

    private static void pause() throws InterruptedIOException {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static int get(String address, String secret) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept", "text/html");
        if (!secret.isEmpty()) {
            connection.setRequestProperty(WarmUp.HEADER, secret);
        }
        int status = connection.getResponseCode();
        InputStream body =
                status < HttpURLConnection.HTTP_BAD_REQUEST ? connection.getInputStream() : connection.getErrorStream();
        if (body != null) {
            try (body) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
        return status;
    }
}
