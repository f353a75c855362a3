package org.gavel.roster.store;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of {@link RoomAnswerEntity}: the user and the room. */
class RoomAnswerId implements Serializable {

    private static final long serialVersionUID = 1L;

    private String switchUser;
    private String name;
    private String domain;

    protected RoomAnswerId() {}

    RoomAnswerId(RoomAnswer answer) {
        this.switchUser = answer.switchUser();
        this.name = answer.room().name();
        this.domain = answer.room().domain();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoomAnswerId id
                && Objects.equals(id.switchUser, switchUser)
                && Objects.equals(id.name, name)
                && Objects.equals(id.domain, domain);
    }

    @Override
    public int hashCode() {
        return Objects.hash(switchUser, name, domain);
    }
}
