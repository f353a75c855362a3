/** The people in the rooms of the demonstration: who they are, when they come, talk, mute themselves and leave. */
package org.gavel.demo.rehearsal;
