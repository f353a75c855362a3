/** The simulation: the people in the rooms of the demonstration, who join, talk, mute themselves and leave. */
package org.gavel.demo.simulation;
