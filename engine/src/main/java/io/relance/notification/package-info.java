/**
 * Who is told what: a fact becomes one line in the inbox of each recipient, one mail, and a live alert, in words of their
 * language. The inbox row is the truth; mail and live alert follow from it.
 */
@NullMarked
package io.relance.notification;

import org.jspecify.annotations.NullMarked;
