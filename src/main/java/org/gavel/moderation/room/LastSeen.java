package org.gavel.moderation.room;

import java.time.Instant;

/**
 * The last stored state of a room, which another node saw, or this node before it was restarted.
 *
 * @param members how many members it had
 * @param facts its lock, recording and beginning
 * @param at when it was seen last
 */
public record LastSeen(int members, RoomFacts facts, Instant at) {}
