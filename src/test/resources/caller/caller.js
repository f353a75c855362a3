"use strict";
/* A bare caller that speaks Verto itself, for tests of the demonstration switch's media: window.caller. */
window.caller = (() => {
    const calls = new Map();
    const waiting = new Map();
    const heard = [];
    let socket;
    let id = 0;

    function request(method, params) {
        const number = ++id;
        socket.send(JSON.stringify({ jsonrpc: "2.0", method, params, id: number }));
        return new Promise(done => waiting.set(number, done));
    }

    async function hear(frame) {
        if (!frame.method) {
            waiting.get(frame.id)?.(frame);
            return;
        }
        heard.push(frame);
        const call = calls.get(frame.params.callID);
        if ((frame.method === "verto.answer" || frame.method === "verto.media") && frame.params.sdp) {
            await call.setRemoteDescription({ type: "answer", sdp: frame.params.sdp });
        }
    }

    function open(url, user, sessid) {
        socket = new WebSocket(url);
        socket.onmessage = message => hear(JSON.parse(message.data));
        return new Promise(done => {
            socket.onopen = () => request("login", { login: user, passwd: "1234", sessid }).then(done);
        });
    }

    async function gathered(peer) {
        if (peer.iceGatheringState !== "complete") {
            await new Promise(done => {
                peer.onicegatheringstatechange = () => peer.iceGatheringState === "complete" && done();
                setTimeout(done, 2000);
            });
        }
        return peer.localDescription.sdp;
    }

    async function peer(callID) {
        const media = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
        const connection = new RTCPeerConnection();
        const received = new MediaStream();
        connection.ontrack = event => {
            received.addTrack(event.track);
            document.getElementById("picture").srcObject = received;
        };
        media.getTracks().forEach(track => connection.addTrack(track, media));
        calls.set(callID, connection);
        return connection;
    }

    async function dial(callID, number) {
        const connection = await peer(callID);
        await connection.setLocalDescription(await connection.createOffer());
        return request("verto.invite", {
            sdp: await gathered(connection),
            dialogParams: { callID, destination_number: number, caller_id_name: "A person", caller_id_number: "1000" },
        });
    }

    /* What was offered after the socket came back is answered by a peer that is new, as after a reload. */
    async function attach(callID) {
        const offer = heard.filter(frame => frame.method === "verto.attach").at(-1).params.sdp;
        calls.get(callID)?.close();
        const connection = await peer(callID);
        await connection.setRemoteDescription({ type: "offer", sdp: offer });
        await connection.setLocalDescription(await connection.createAnswer());
        return request("verto.attach", { sdp: await gathered(connection), dialogParams: { callID } });
    }

    async function stats(callID) {
        const found = { state: calls.get(callID).connectionState, energy: 0, frames: 0, received: 0, sent: 0, lost: 0 };
        for (const one of (await calls.get(callID).getStats()).values()) {
            if (one.type === "inbound-rtp" && one.kind === "audio") {
                found.energy = one.totalAudioEnergy;
                found.received = one.packetsReceived;
            } else if (one.type === "inbound-rtp" && one.kind === "video") {
                found.frames = one.framesDecoded;
            } else if (one.type === "remote-inbound-rtp" && one.kind === "audio") {
                found.sent = one.packetsLost === undefined ? 0 : 1;
                found.lost = one.fractionLost;
            }
        }
        return found;
    }

    /* The mean colour of a part of the picture, in sixteenths of its width and height. */
    function colour(x, y, width, height) {
        const video = document.getElementById("picture");
        const canvas = document.createElement("canvas");
        canvas.width = 160;
        canvas.height = 90;
        const context = canvas.getContext("2d");
        context.drawImage(video, 0, 0, 160, 90);
        const data = context.getImageData(x * 10, y * 90 / 16, width * 10, height * 90 / 16).data;
        const sum = [0, 0, 0];
        let least = 255;
        let most = 0;
        for (let i = 0; i < data.length; i += 4) {
            for (let c = 0; c < 3; c++) {
                sum[c] += data[i + c];
            }
            const bright = (data[i] + data[i + 1] + data[i + 2]) / 3;
            least = Math.min(least, bright);
            most = Math.max(most, bright);
        }
        return { red: sum[0] * 4 / data.length, green: sum[1] * 4 / data.length, blue: sum[2] * 4 / data.length, least, most };
    }

    return {
        open, dial, attach, stats, colour, request,
        heard: method => heard.filter(frame => frame.method === method).map(frame => frame.params),
        drop: () => socket.close(),
    };
})();
