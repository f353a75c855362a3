package org.gavel.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.gavel.account.AccessControl;
import org.gavel.account.AccountStatus;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.Permit;
import org.gavel.account.Scope;
import org.gavel.json.JsonBinding;
import org.gavel.web.session.CurrentActor;

/** Tells callers who they are and what they may do. */
@Path("/v1/me")
public class MeResource {

    @Inject
    private CurrentActor current;

    @Inject
    private AccessControl accessControl;

    /**
     * The account of a caller.
     *
     * @param login the account's id, such as {@code anna} or {@code 1000@seven.local}
     * @param name the name that others see
     * @param granted what the caller may do where, and when; one entry for each grant
     */
    public record Me(String login, String name, List<Granted> granted) {}

    /**
     * What a caller may do where, and when.
     *
     * @param permissions the permissions' names on the wire, such as {@code see}; those of the
     *     administration only in a grant for all rooms
     * @param rooms {@code *} for all rooms, or a name or pattern with {@code @} and the domain, such as {@code 30*@seven.local}
     * @param from when the grant begins, or {@code null} for no beginning
     * @param until when the grant ends, or {@code null} for no end
     */
    public record Granted(List<String> permissions, String rooms, Instant from, Instant until) {}

    /** {@return the caller's account as JSON} */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String me() {
        Moderator who = current.actor().who();
        List<Granted> granted = accessControl.status(who).map(AccountStatus::permits).orElse(List.of()).stream()
                .map(MeResource::granted)
                .filter(one -> !one.permissions().isEmpty())
                .toList();
        return JsonBinding.whole(new Me(who.id(), who.name(), granted));
    }

    private static Granted granted(Permit permit) {
        boolean everywhere = permit.scope() instanceof Scope.AllRooms;
        List<String> permissions = permit.permissions().stream()
                .filter(permission -> everywhere || permission.kind() != Permission.Kind.ADMINISTRATION)
                .sorted()
                .map(Permission::wire)
                .toList();
        return new Granted(permissions, rooms(permit.scope()), permit.from(), permit.until());
    }

    private static String rooms(Scope scope) {
        if (scope instanceof Scope.OneRoom one) {
            return one.name() + "@" + one.domain();
        }
        return scope instanceof Scope.RoomsLike like ? like.name() + "@" + like.domain() : "*";
    }
}
