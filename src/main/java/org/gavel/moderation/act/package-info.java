/** The acts of moderators, each declared once. */
package org.gavel.moderation.act;
