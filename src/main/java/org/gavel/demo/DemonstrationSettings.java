package org.gavel.demo;

import java.time.Clock;
import java.util.List;

/**
 * How the demonstration switch is set up.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 takes a free one
 * @param domain the domain of users and rooms
 * @param password the password of every user
 * @param rooms the rooms that run, with simulated members when {@code rehearsed}
 * @param rehearsed whether members are simulated; without it rooms begin when a test lets somebody join
 * @param seed decides who comes and what they do: the same seed, the same course
 * @param timeScale how much faster than real time the simulation runs; 0 lets it stand still after its start
 * @param eventsPerSecond rows to change each second beside what the simulation does, as load; 0 for none
 * @param firstMemberId the member id of the first member of all
 * @param quietMilliseconds how long a socket must be silent before its events go out; 50 on the real switch
 * @param clock tells the switch's time
 * @param callTimes how long calls wait
 * @param media where the media end's libraries lie: directories and jars as in a class path; empty for calls without media
 */
public record DemonstrationSettings(
        String host,
        int port,
        String domain,
        String password,
        List<RoomPlan> rooms,
        boolean rehearsed,
        long seed,
        double timeScale,
        int eventsPerSecond,
        int firstMemberId,
        int quietMilliseconds,
        Clock clock,
        CallTimes callTimes,
        String media) {

    /**
     * Copies the rooms.
     *
     * @param host kept as given
     * @param port kept as given
     * @param domain kept as given
     * @param password kept as given
     * @param rooms copied
     * @param rehearsed kept as given
     * @param seed kept as given
     * @param timeScale kept as given
     * @param eventsPerSecond kept as given
     * @param firstMemberId kept as given
     * @param quietMilliseconds kept as given
     * @param clock kept as given
     * @param callTimes kept as given
     * @param media kept as given
     */
    public DemonstrationSettings {
        rooms = List.copyOf(rooms);
    }

    /**
     * {@return the settings of the standard demonstration on a port of this machine}
     *
     * @param port the TCP port; 0 takes a free one
     */
    public static DemonstrationSettings standard(int port) {
        return new DemonstrationSettings(
                "127.0.0.1",
                port,
                "seven.local",
                "1234",
                DemonstrationRooms.standard(),
                true,
                1,
                1.0,
                0,
                10,
                50,
                Clock.systemUTC(),
                CallTimes.standard(),
                "");
    }

    /** {@return the settings of a switch on a free port in which nothing happens by itself} */
    public static DemonstrationSettings quiet() {
        return standard(0).withRehearsal(false);
    }

    /**
     * {@return a copy with only that changed}
     *
     * @param newDomain the domain of users and rooms
     */
    public DemonstrationSettings withDomain(String newDomain) {
        return new DemonstrationSettings(
                host,
                port,
                newDomain,
                password,
                rooms,
                rehearsed,
                seed,
                timeScale,
                eventsPerSecond,
                firstMemberId,
                quietMilliseconds,
                clock,
                callTimes,
                media);
    }

    /**
     * {@return a copy with only that changed}
     *
     * @param newPassword the password of every user
     */
    public DemonstrationSettings withPassword(String newPassword) {
        return new DemonstrationSettings(
                host,
                port,
                domain,
                newPassword,
                rooms,
                rehearsed,
                seed,
                timeScale,
                eventsPerSecond,
                firstMemberId,
                quietMilliseconds,
                clock,
                callTimes,
                media);
    }

    /**
     * {@return a copy with only that changed}
     *
     * @param newRooms the rooms that run
     */
    public DemonstrationSettings withRooms(List<RoomPlan> newRooms) {
        return new DemonstrationSettings(
                host,
                port,
                domain,
                password,
                newRooms,
                rehearsed,
                seed,
                timeScale,
                eventsPerSecond,
                firstMemberId,
                quietMilliseconds,
                clock,
                callTimes,
                media);
    }

    DemonstrationSettings withRehearsal(boolean on) {
        return new DemonstrationSettings(
                host,
                port,
                domain,
                password,
                rooms,
                on,
                seed,
                timeScale,
                eventsPerSecond,
                firstMemberId,
                quietMilliseconds,
                clock,
                callTimes,
                media);
    }

    DemonstrationSettings withSeed(long newSeed) {
        return new DemonstrationSettings(
                host,
                port,
                domain,
                password,
                rooms,
                rehearsed,
                newSeed,
                timeScale,
                eventsPerSecond,
                firstMemberId,
                quietMilliseconds,
                clock,
                callTimes,
                media);
    }

    DemonstrationSettings withTimeScale(double scale) {
        return new DemonstrationSettings(
                host,
                port,
                domain,
                password,
                rooms,
                rehearsed,
                seed,
                scale,
                eventsPerSecond,
                firstMemberId,
                quietMilliseconds,
                clock,
                callTimes,
                media);
    }

    /**
     * {@return a copy with only that changed}
     *
     * @param rate rows to change each second; 0 for none
     */
    public DemonstrationSettings withEventsPerSecond(int rate) {
        return new DemonstrationSettings(
                host,
                port,
                domain,
                password,
                rooms,
                rehearsed,
                seed,
                timeScale,
                rate,
                firstMemberId,
                quietMilliseconds,
                clock,
                callTimes,
                media);
    }

    DemonstrationSettings withFirstMemberId(int id) {
        return new DemonstrationSettings(
                host,
                port,
                domain,
                password,
                rooms,
                rehearsed,
                seed,
                timeScale,
                eventsPerSecond,
                id,
                quietMilliseconds,
                clock,
                callTimes,
                media);
    }

    /**
     * {@return a copy with only that changed}
     *
     * @param milliseconds how long a socket must be silent before its events go out
     */
    public DemonstrationSettings withQuiet(int milliseconds) {
        return new DemonstrationSettings(
                host,
                port,
                domain,
                password,
                rooms,
                rehearsed,
                seed,
                timeScale,
                eventsPerSecond,
                firstMemberId,
                milliseconds,
                clock,
                callTimes,
                media);
    }

    DemonstrationSettings withCallTimes(CallTimes times) {
        return new DemonstrationSettings(
                host,
                port,
                domain,
                password,
                rooms,
                rehearsed,
                seed,
                timeScale,
                eventsPerSecond,
                firstMemberId,
                quietMilliseconds,
                clock,
                times,
                media);
    }

    /**
     * {@return a copy with only that changed}
     *
     * @param classPath where the media end's libraries lie; empty for calls without media
     */
    public DemonstrationSettings withMedia(String classPath) {
        return new DemonstrationSettings(
                host,
                port,
                domain,
                password,
                rooms,
                rehearsed,
                seed,
                timeScale,
                eventsPerSecond,
                firstMemberId,
                quietMilliseconds,
                clock,
                callTimes,
                classPath);
    }
}
