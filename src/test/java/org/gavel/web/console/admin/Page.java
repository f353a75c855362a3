package org.gavel.web.console.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.administration.Problem;

/** A page of the administration without a browser: its redirect and its messages. */
final class Page extends AdminContext {

    final List<String> answers = new ArrayList<>();
    final List<String> told = new ArrayList<>();

    Page() {
        super(null, null, null, null, null, null, null);
    }

    @Override
    Actor actor() {
        return new Actor(new Moderator("root", "root"), "10.0.0.7");
    }

    @Override
    <T> T read(Supplier<T> reading, T otherwise) {
        return reading.get();
    }

    @Override
    void tell(String field, Problem problem) {
        told.add(field + " " + problem.key());
    }

    @Override
    void focus(String field) {}

    @Override
    void focusClash() {}

    @Override
    void go(String page) {
        answers.add(page);
    }

    @Override
    void notFound() {
        answers.add("not found");
    }
}
