package org.gavel.web.console.admin;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;

/**
 * What every form of the administration does with the answer to what was entered: all that was typed stays and is answered for. A form
 * lives as long as its page is open. When the server has forgotten it meanwhile, the form that is sent says itself what it is about.
 */
public abstract class AdminForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * What differs between what somebody else saved and what is typed here.
     *
     * @param label what differs, in words
     * @param theirs what the other person saved, in words
     * @param mine what is typed here, in words
     */
    public record Difference(String label, String theirs, String mine) implements Serializable {}

    /**
     * Tells that somebody else changed the same meanwhile.
     *
     * @param gone whether they removed it
     * @param by who changed it
     * @param when when they changed it, in words
     * @param differences what differs; empty when it is gone
     */
    public record Clash(boolean gone, String by, String when, List<Difference> differences) implements Serializable {}

    private Surroundings at;
    private Long id;
    private int version;
    private boolean open;
    private Clash clash;

    AdminForm(Surroundings at) {
        this.at = at;
    }

    Surroundings at() {
        return at;
    }

    /** Takes up what is saved, which is what the form changes from now on. */
    void takeUp(Long savedId, int savedVersion) {
        id = savedId;
        version = savedVersion;
        open = true;
    }

    /** {@code null} for a new one. */
    Long id() {
        return id;
    }

    /** Of one that is there already; without an id it is nobody's. */
    long known() {
        return id == null ? Typed.NOTHING : id;
    }

    int version() {
        return version;
    }

    /** Takes what came of it; tells whether it is done. */
    <T> boolean isDone(Saving<T> saving, Function<T, List<Difference>> compare) {
        clash = null;
        if (saving instanceof Saving.Invalid<T> invalid) {
            refuse(invalid.problems());
        } else if (saving instanceof Saving.Refused<T> refused) {
            refuse(List.of(refused.why()));
        } else if (saving instanceof Saving.Unavailable<T> unavailable) {
            refuse(List.of(unavailable.why()));
        } else if (saving instanceof Saving.Conflict<T> conflict) {
            clash = clash(conflict, compare);
            at.focusClash();
        }
        return saving instanceof Saving.Done<T>;
    }

    private <T> Clash clash(Saving.Conflict<T> conflict, Function<T, List<Difference>> compare) {
        return conflict.present() == null
                ? new Clash(true, "", "", List.of())
                : new Clash(false, conflict.by(), at.when(conflict.at()), compare.apply(conflict.present()));
    }

    /** Tells what is wrong, each beside its field. */
    void refuse(List<Problem> found) {
        found.forEach(problem -> at.tell(field(problem.field()), problem));
    }

    /** Where on the page a field of the draft is, as {@link org.gavel.web.console.FormFields} finds it. */
    String field(String ofDraft) {
        return ofDraft;
    }

    /** A line of the comparison, when the two differ. */
    List<Difference> differing(List<Difference> all) {
        return all.stream().filter(line -> !line.theirs().equals(line.mine())).toList();
    }

    // ---- for the page --------------------------------------------------------------------------------------------

    /** {@return whether the form adds something new} */
    public boolean isAdding() {
        return id == null;
    }

    /** {@return what somebody else changed meanwhile} {@code null} unless somebody did. */
    public Clash getClash() {
        return clash;
    }

    /** {@return what the form is about, for when the server has forgotten it} */
    public String getAbout() {
        return (id == null ? "" : id) + ":" + version + ":" + rest();
    }

    /** What {@link #resume} wants to know beside id and version. */
    String rest() {
        return "";
    }

    /**
     * Does nothing: {@link #resume} has looked at it before everything else in the form.
     *
     * @param about not used
     */
    public void setAbout(String about) {}

    /**
     * Looks at what the form is about before the rest of it is read, which depends on that.
     *
     * @param context of the request
     * @param input the field that holds it
     * @param about what {@link #getAbout} said, as the browser sent it; hostile text
     */
    public void resume(FacesContext context, UIComponent input, Object about) {
        if (open || about == null) {
            return;
        }
        String[] parts = about.toString().split(":", 3);
        takeUp(Typed.id(parts[0]), parts.length > 1 ? Typed.whole(parts[1], 0) : 0);
        resume(parts.length > 2 ? parts[2] : "");
    }

    /** Takes up again what {@link #rest} said. */
    void resume(String rest) {}
}
