package org.gavel.web.console.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;

/** A page of the administration, as a browser sends it, and what it was answered. */
final class Page extends Surroundings {

    final List<String> answers = new ArrayList<>();
    private final Map<String, List<String>> sent;

    Page(Map<String, List<String>> sent) {
        super(null, null, null, null, null, null);
        this.sent = Map.copyOf(sent);
    }

    @Override
    Actor actor() {
        return new Actor(new Moderator("root", "root"), "10.0.0.7");
    }

    @Override
    String parameter(String name) {
        return parameters(name).isEmpty() ? "" : parameters(name).get(0);
    }

    @Override
    List<String> parameters(String name) {
        return sent.getOrDefault(name, List.of());
    }

    @Override
    <T> T read(Supplier<T> reading, T otherwise) {
        return reading.get();
    }

    @Override
    void go(String page) {
        answers.add(page);
    }

    @Override
    void notFound() {
        answers.add("not found");
    }
}
