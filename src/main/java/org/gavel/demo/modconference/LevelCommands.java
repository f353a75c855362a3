package org.gavel.demo.modconference;

import java.util.Map;

/** Commands on volumes and the energy gate. None of them sends a row ({@code docs/protocol.md} §14). */
final class LevelCommands {

    private static final int LOUDEST = 4;

    private LevelCommands() {}

    static void addTo(Map<String, SubCommand> commands) {
        commands.put("volume_in", target("volume_in", "[<newval>]", LevelCommands::volumeIn));
        commands.put("volume_out", target("volume_out", "[<newval>]", LevelCommands::volumeOut));
        commands.put("energy", target("energy", "[<newval>]", LevelCommands::energy));
        commands.put("agc", target("agc", "[<newval>]", LevelCommands::agc));
        commands.put("auto-energy", target("auto-energy", "[<newval>]", LevelCommands::autoEnergy));
        commands.put("max-energy", target("max-energy", "[<newval>]", LevelCommands::energy));
    }

    private static MemberCommand target(String name, String more, MemberCommand.Act act) {
        return new MemberCommand(name + " <member_id|all|last|non_moderator> " + more, act);
    }

    private static String volumeIn(RunningConference room, RoomMember member, String value) {
        if (value != null) {
            member.volumeIn = level(member.volumeIn, value);
            String level = String.valueOf(member.volumeIn);
            room.maintenance().member(room, member, FiredMaintenanceAction.VOLUME_IN_MEMBER, "Volume-Level", level);
        }
        return "+OK Volume IN " + member.id + " = " + member.volumeIn + "\n";
    }

    private static String volumeOut(RunningConference room, RoomMember member, String value) {
        if (value != null) {
            member.volumeOut = level(member.volumeOut, value);
            String level = String.valueOf(member.volumeOut);
            room.maintenance().member(room, member, FiredMaintenanceAction.VOLUME_OUT_MEMBER, "Volume-Level", level);
        }
        return "+OK Volume OUT " + member.id + " = " + member.volumeOut + "\n";
    }

    private static int level(int now, String value) {
        int wanted = switch (value) {
            case "up" -> now + 1;
            case "down" -> now - 1;
            default -> Numbers.lenient(value);
        };
        return Math.max(-LOUDEST, Math.min(LOUDEST, wanted));
    }

    private static String agc(RunningConference room, RoomMember member, String value) {
        int wanted = value == null ? 0 : Numbers.lenient(value);
        if (wanted > 0) {
            member.agcLevel = wanted;
        }
        return "Agc " + member.id + " = " + member.agcLevel + "\n";
    }

    private static String autoEnergy(RunningConference room, RoomMember member, String value) {
        if (value != null) {
            member.autoEnergyLevel = Numbers.lenient(value);
        }
        return member.id + " = Auto-Energy: " + member.autoEnergyLevel + " Energy: " + member.energyLevel + "\n";
    }

    private static String energy(RunningConference room, RoomMember member, String value) {
        if (value != null) {
            member.energyLevel = Math.max(0, Numbers.lenient(value));
            String level = String.valueOf(member.energyLevel);
            room.maintenance().member(room, member, FiredMaintenanceAction.ENERGY_LEVEL_MEMBER, "Energy-Level", level);
        }
        return "Energy " + member.id + " = " + member.energyLevel + "\n";
    }
}
