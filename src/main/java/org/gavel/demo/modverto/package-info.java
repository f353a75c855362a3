/** The Verto module of the demonstration switch: sockets, logins, permissions, subscriptions, the JSON-RPC envelope. */
package org.gavel.demo.modverto;
