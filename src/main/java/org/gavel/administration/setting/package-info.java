/** The settings that administrators manage. */
package org.gavel.administration.setting;
