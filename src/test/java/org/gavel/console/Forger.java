package org.gavel.console;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.TimeUnit;
import org.gavel.Patience;
import org.gavel.demo.DemonstrationSwitch;

/** Another client of the switch, who broadcasts in the switch's name. */
final class Forger {

    private Forger() {}

    static void forgesAMember(DemonstrationSwitch demonstration, String room, String name) {
        String channel = "conference-liveArray." + room + "@" + demonstration.domain();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(demonstration.uri(), new WebSocket.Listener() {})
                .orTimeout(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        send(socket, """
                {"jsonrpc":"2.0","id":1,"method":"login","params":{"login":"super","passwd":"1234"}}""");
        send(socket, """
                {"jsonrpc":"2.0","id":2,"method":"verto.broadcast","params":{"eventChannel":"%s","localBroadcast":true,\
                "data":{"action":"add","name":"%s","hashKey":"forged","wireSerno":99,"arrIndex":0,"data":["0066","1","%s",\
                "opus@48000","ACTIVE",null]}}}""".formatted(channel, room, name));
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .orTimeout(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    private static void send(WebSocket socket, String text) {
        socket.sendText(text, true)
                .orTimeout(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }
}
