/**
 * The demonstration switch: a small, faithful mod_verto with mod_conference behind it, on by default in the run command,
 * off in production. A peer: it shares nothing with the rest but JSON reading.
 */
package org.gavel.demo;
