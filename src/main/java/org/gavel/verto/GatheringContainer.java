package org.gavel.verto;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.CloseReason;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.util.Map;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.container.jdk.client.JdkClientContainer;
import org.glassfish.tyrus.spi.ClientEngine;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.ReadHandler;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.Writer;

/**
 * The container of Tyrus on the JDK's sockets, with a {@link FrameGatherer} and {@link TextFrames} between socket and
 * Tyrus. It is public because Tyrus loads it by its class name.
 */
public final class GatheringContainer extends JdkClientContainer {

    /** The user property of an endpoint that has its {@link Transport.Listener}. */
    static final String LISTENER = "org.gavel.verto.listener";

    @Override
    public void openClientSocket(ClientEndpointConfig config, Map<String, Object> properties, ClientEngine engine)
            throws DeploymentException, IOException {
        Object limit = properties.get(ClientProperties.INCOMING_BUFFER_SIZE);
        int longest = limit instanceof Integer bytes ? bytes : Integer.MAX_VALUE;
        if (!(config.getUserProperties().get(LISTENER) instanceof Transport.Listener listener)) {
            throw new DeploymentException("nobody listens to this socket");
        }
        super.openClientSocket(config, properties, new GatheringEngine(engine, listener, longest));
    }

    private record GatheringEngine(ClientEngine engine, Transport.Listener receiver, int longest)
            implements ClientEngine {

        @Override
        public UpgradeRequest createUpgradeRequest(TimeoutHandler timeout) {
            return engine.createUpgradeRequest(timeout);
        }

        @Override
        public ClientUpgradeInfo processResponse(
                UpgradeResponse response, Writer writer, Connection.CloseListener listener) {
            return new GatheringUpgrade(engine.processResponse(response, writer, listener), receiver, longest);
        }

        @Override
        public void processError(Throwable thrown) {
            engine.processError(thrown);
        }
    }

    private record GatheringUpgrade(ClientEngine.ClientUpgradeInfo info, Transport.Listener receiver, int longest)
            implements ClientEngine.ClientUpgradeInfo {

        @Override
        public ClientEngine.ClientUpgradeStatus getUpgradeStatus() {
            return info.getUpgradeStatus();
        }

        @Override
        public Connection createConnection() {
            Connection connection = info.createConnection();
            TextFrames messages = new TextFrames(connection.getReadHandler(), receiver, longest);
            return new GatheringConnection(connection, new FrameGatherer(messages, longest));
        }
    }

    private record GatheringConnection(Connection connection, FrameGatherer gatherer) implements Connection {

        @Override
        public ReadHandler getReadHandler() {
            return gatherer;
        }

        @Override
        public Writer getWriter() {
            return connection.getWriter();
        }

        @Override
        public CloseListener getCloseListener() {
            return connection.getCloseListener();
        }

        @Override
        public void close(CloseReason reason) {
            connection.close(reason);
        }
    }
}
