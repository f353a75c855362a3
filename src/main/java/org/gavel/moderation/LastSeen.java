package org.gavel.moderation;

import java.time.Instant;

/**
 * How a room was when it was seen last, before this node was started or by another node.
 *
 * @param members how many members it had
 * @param facts what the switch had told of it
 * @param at when that was
 */
public record LastSeen(int members, RoomFacts facts, Instant at) {}
