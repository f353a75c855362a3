package org.gavel.account;

/** Where the policy is kept. Both may wait for a database and throw when there is none. */
public interface PolicySource {

    /** The version of what is kept now. */
    long version();

    Policy load();
}
