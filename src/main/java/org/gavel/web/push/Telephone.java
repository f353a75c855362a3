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

/** All that a page needs for calls. */
@ApplicationScoped
public class Telephone {

    private final CallService calls;
    private final IceServers servers;
    private final SwitchMedia media;

    @Inject
    Telephone(CallService calls, IceServers servers, SwitchMedia media) {
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

    /** The key of a text that says why calls have no media, or nothing. */
    Optional<String> missing() {
        return media.missing();
    }
}
