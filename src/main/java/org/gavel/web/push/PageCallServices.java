package org.gavel.web.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gavel.account.Moderator;
import org.gavel.call.CallService;
import org.gavel.call.IceServers;
import org.gavel.call.ModeratorCalls;
import org.gavel.call.SwitchMedia;
import org.gavel.moderation.link.ModeratorLink;

/** What a page needs of the rest of Gavel for calls. */
@ApplicationScoped
public class PageCallServices {

    private final CallService calls;
    private final IceServers servers;
    private final SwitchMedia media;

    @Inject
    PageCallServices(CallService calls, IceServers servers, SwitchMedia media) {
        this.calls = calls;
        this.servers = servers;
        this.media = media;
    }

    ModeratorCalls calls(ModeratorLink link) {
        return calls.of(link);
    }

    List<IceServers.Server> servers(Moderator who) {
        return servers.of(who);
    }

    boolean mayDial(Moderator who) {
        return calls.rights().mayDial(who);
    }

    /** {@return the key of the message that says why calls have no media; empty when they have} */
    Optional<String> missing() {
        return media.missing();
    }
}
