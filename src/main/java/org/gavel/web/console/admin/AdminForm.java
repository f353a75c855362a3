package org.gavel.web.console.admin;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;

/**
 * What the forms of the administration share: how they show the outcome of saving, keep what was typed, and resume. A form lives as long as
 * its page is open. When the server has lost it, after a restart, the sent form itself carries what it is about ({@link #getAbout}).
 */
public abstract class AdminForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A difference between what somebody else saved and what is typed here.
     *
     * @param label the name of the field
     * @param theirs what the other person saved, as text
     * @param mine what is typed here, as text
     */
    public record Difference(String label, String theirs, String mine) implements Serializable {}

    /**
     * Somebody else's change of the same thing in the meantime.
     *
     * @param gone whether they removed the thing
     * @param by the name of the person who changed it; empty when it is gone
     * @param when when they changed it, as text; empty when it is gone
     * @param differences the fields that differ; empty when it is gone
     */
    public record Clash(boolean gone, String by, String when, List<Difference> differences) implements Serializable {}

    private AdminContext at;
    private Long id;
    private int version;
    private boolean open;
    private Clash clash;

    AdminForm(AdminContext at) {
        this.at = at;
    }

    AdminContext at() {
        return at;
    }

    /** Begins to change what is saved under this id in this version; a new thing where the id is {@code null}. */
    void takeUp(Long savedId, int savedVersion) {
        id = savedId;
        version = savedVersion;
        open = true;
    }

    /** {@return the id of what the form changes} {@code null} for a new thing. */
    Long id() {
        return id;
    }

    /** {@return the id of a thing that exists} An id that no row has where the form has none. */
    long known() {
        return id == null ? Typed.NOTHING : id;
    }

    int version() {
        return version;
    }

    /** Shows the outcome of saving. Returns whether it is saved. */
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

    /** Shows problems, each beside its field. */
    void refuse(List<Problem> found) {
        found.forEach(problem -> at.tell(field(problem.field()), problem));
    }

    /** {@return the input of a field of the draft, as {@link org.gavel.web.console.FormFields} finds it} */
    String field(String ofDraft) {
        return ofDraft;
    }

    /** {@return the lines of the comparison that differ} */
    List<Difference> differing(List<Difference> all) {
        return all.stream().filter(line -> !line.theirs().equals(line.mine())).toList();
    }

    // ---- for the page --------------------------------------------------------------------------------------------

    /** {@return whether the form adds something new} */
    public boolean isAdding() {
        return id == null;
    }

    /** {@return what somebody else changed in the meantime} {@code null} when nobody did. */
    public Clash getClash() {
        return clash;
    }

    /** {@return what the form is about, {@code id:version:rest}, by which {@link #resume} restores it} The page sends it in a hidden field. */
    public String getAbout() {
        return (id == null ? "" : id) + ":" + version + ":" + rest();
    }

    /** {@return what the form needs to resume, besides id and version} */
    String rest() {
        return "";
    }

    /**
     * Does nothing: {@link #resume} has read the field before all others.
     *
     * @param about ignored
     */
    public void setAbout(String about) {}

    /**
     * Restores what the form is about when the server has lost it. Faces calls it before it reads the other fields, which depend on it.
     *
     * @param context the context of the request
     * @param input the hidden field
     * @param about the text of {@link #getAbout}, as the browser sent it; hostile text
     */
    public void resume(FacesContext context, UIComponent input, Object about) {
        if (open || about == null) {
            return;
        }
        String[] parts = about.toString().split(":", 3);
        takeUp(Typed.id(parts[0]), parts.length > 1 ? Typed.whole(parts[1], 0) : 0);
        resume(parts.length > 2 ? parts[2] : "");
    }

    /** Restores what {@link #rest} told. */
    void resume(String rest) {}
}
