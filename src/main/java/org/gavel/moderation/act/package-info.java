/** The acts that moderators can do, each declared once. */
package org.gavel.moderation.act;
