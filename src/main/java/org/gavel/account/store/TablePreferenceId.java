package org.gavel.account.store;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of a {@link TablePreferenceEntity}: login and table. */
class TablePreferenceId implements Serializable {

    private static final long serialVersionUID = 1L;

    private String login;
    private String table;

    protected TablePreferenceId() {}

    TablePreferenceId(String login, String table) {
        this.login = login;
        this.table = table;
    }

    String login() {
        return login;
    }

    String table() {
        return table;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TablePreferenceId id
                && Objects.equals(id.login, login)
                && Objects.equals(id.table, table);
    }

    @Override
    public int hashCode() {
        return Objects.hash(login, table);
    }
}
