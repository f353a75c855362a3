package org.gavel.demo;

import java.time.Clock;
import java.util.List;

/**
 * How the demonstration switch is set up.
 *
 * @param host the address to listen on
 * @param port the TCP port to listen on; 0 takes a free one
 * @param domain the domain of users and rooms
 * @param password the password of every user
 * @param rooms the rooms that run, with simulated members when the simulation is on
 * @param simulation who comes and what they do
 * @param firstMemberId the member id of the first member of all
 * @param times how long the switch waits
 * @param clock tells the switch's time
 * @param media where the libraries of the media process lie: directories and jars as in a class path; empty for calls without media
 */
public record DemonstrationSettings(
        String host,
        int port,
        String domain,
        String password,
        List<RoomPlan> rooms,
        SimulationSettings simulation,
        int firstMemberId,
        Times times,
        Clock clock,
        String media) {

    /**
     * How members are simulated.
     *
     * @param on whether members are simulated; if not, a room begins when a test lets somebody join
     * @param seed decides who comes and what they do: the same seed gives the same course
     * @param timeScale how much faster than real time it runs; 0 lets it stand still after its start
     * @param eventsPerSecond rows to change each second as load, beside what the simulated members do; 0 for none
     */
    public record SimulationSettings(boolean on, long seed, double timeScale, int eventsPerSecond) {}

    /**
     * How long the switch waits.
     *
     * @param quietMilliseconds how long a socket must be silent before its events go out; 50 on the real switch
     * @param detachSeconds how long a call whose socket is gone waits for its session to come back; 120 on the real switch
     * @param ringSeconds how long a call rings before it ends
     */
    public record Times(int quietMilliseconds, int detachSeconds, int ringSeconds) {}

    /**
     * Copies the rooms.
     *
     * @param host an address of this machine
     * @param port from 0 to 65535
     * @param domain without {@code @}
     * @param password in plain text
     * @param rooms the rooms that run, with simulated members when the simulation is on; copied
     * @param simulation who comes and what they do
     * @param firstMemberId 1 or more
     * @param times how long the switch waits
     * @param clock tells the switch's time
     * @param media where the libraries of the media process lie: directories and jars as in a class path; empty for
     *     calls without media; never {@code null}
     * @throws NullPointerException when {@code rooms} is or contains {@code null}
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
                new SimulationSettings(true, 1, 1.0, 0),
                10,
                new Times(50, 120, 60),
                Clock.systemUTC(),
                "");
    }

    /** {@return the settings of a switch on a free port in which nothing happens by itself} */
    public static DemonstrationSettings quiet() {
        DemonstrationSettings standard = standard(0);
        SimulationSettings off =
                new SimulationSettings(false, standard.simulation.seed, standard.simulation.timeScale, 0);
        return standard.with(off);
    }

    /**
     * {@return a copy with only that changed}
     *
     * @param newDomain the domain of users and rooms
     */
    public DemonstrationSettings withDomain(String newDomain) {
        return new DemonstrationSettings(
                host, port, newDomain, password, rooms, simulation, firstMemberId, times, clock, media);
    }

    /**
     * {@return a copy with only that changed}
     *
     * @param newPassword the password of every user
     */
    public DemonstrationSettings withPassword(String newPassword) {
        return new DemonstrationSettings(
                host, port, domain, newPassword, rooms, simulation, firstMemberId, times, clock, media);
    }

    /**
     * {@return a copy with only that changed}
     *
     * @param newRooms the rooms that run
     */
    public DemonstrationSettings withRooms(List<RoomPlan> newRooms) {
        return new DemonstrationSettings(
                host, port, domain, password, newRooms, simulation, firstMemberId, times, clock, media);
    }

    DemonstrationSettings withSeed(long seed) {
        return with(new SimulationSettings(simulation.on, seed, simulation.timeScale, simulation.eventsPerSecond));
    }

    DemonstrationSettings withTimeScale(double scale) {
        return with(new SimulationSettings(simulation.on, simulation.seed, scale, simulation.eventsPerSecond));
    }

    /**
     * {@return a copy with only that changed}
     *
     * @param rate rows to change each second; 0 for none
     */
    public DemonstrationSettings withEventsPerSecond(int rate) {
        return with(new SimulationSettings(simulation.on, simulation.seed, simulation.timeScale, rate));
    }

    private DemonstrationSettings with(SimulationSettings newSimulation) {
        return new DemonstrationSettings(
                host, port, domain, password, rooms, newSimulation, firstMemberId, times, clock, media);
    }

    DemonstrationSettings withFirstMemberId(int id) {
        return new DemonstrationSettings(host, port, domain, password, rooms, simulation, id, times, clock, media);
    }

    /**
     * {@return a copy with only that changed}
     *
     * @param milliseconds how long a socket must be silent before its events go out
     */
    public DemonstrationSettings withQuiet(int milliseconds) {
        return with(new Times(milliseconds, times.detachSeconds, times.ringSeconds));
    }

    /** {@return a copy in which calls wait so long for a lost session, and ring so long} */
    DemonstrationSettings withCallTimes(int detachSeconds, int ringSeconds) {
        return with(new Times(times.quietMilliseconds, detachSeconds, ringSeconds));
    }

    private DemonstrationSettings with(Times newTimes) {
        return new DemonstrationSettings(
                host, port, domain, password, rooms, simulation, firstMemberId, newTimes, clock, media);
    }

    /**
     * {@return a copy with only that changed}
     *
     * @param classPath where the libraries of the media process lie; empty for calls without media
     */
    public DemonstrationSettings withMedia(String classPath) {
        return new DemonstrationSettings(
                host, port, domain, password, rooms, simulation, firstMemberId, times, clock, classPath);
    }
}
