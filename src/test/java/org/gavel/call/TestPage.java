package org.gavel.call;

import java.util.ArrayList;
import java.util.List;

/** A page that keeps all messages that it gets. */
class TestPage implements CallPage {

    record Described(CallId call, Sdp.Kind kind, Sdp sdp) {}

    final List<List<CallPage.View>> lists = new ArrayList<>();
    final List<Described> described = new ArrayList<>();
    final List<CallPage.Ended> ended = new ArrayList<>();

    @Override
    public void calls(List<CallPage.View> all) {
        lists.add(all);
    }

    @Override
    public void described(CallId call, Sdp.Kind kind, Sdp sdp) {
        described.add(new Described(call, kind, sdp));
    }

    @Override
    public void ended(CallPage.Ended one) {
        ended.add(one);
    }

    List<CallPage.View> now() {
        return lists.get(lists.size() - 1);
    }

    CallPage.View only() {
        List<CallPage.View> now = now();
        if (now.size() != 1) {
            throw new AssertionError("not one call: " + now);
        }
        return now.get(0);
    }

    CallState state() {
        return only().call().state();
    }

    Described lastDescribed() {
        return described.get(described.size() - 1);
    }

    String cause() {
        return ended.get(ended.size() - 1).cause().name();
    }
}
