package org.gavel.demo.modverto;

import org.java_websocket.protocols.IProtocol;

/** The subprotocol a client offers, echoed as one string, list and all ({@code docs/protocol.md} §1.2). */
final class EchoedProtocol implements IProtocol {

    private String offered = "";

    @Override
    public boolean acceptProvidedProtocol(String inputProtocolHeader) {
        offered = inputProtocolHeader;
        return true;
    }

    @Override
    public String getProvidedProtocol() {
        return offered == null ? "" : offered;
    }

    @Override
    public IProtocol copyInstance() {
        return new EchoedProtocol();
    }

    @Override
    public String toString() {
        return getProvidedProtocol();
    }
}
