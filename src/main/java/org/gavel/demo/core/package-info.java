/** What both modules of the demonstration switch use: the event bus and the JSON texts of the real switch. */
package org.gavel.demo.core;
