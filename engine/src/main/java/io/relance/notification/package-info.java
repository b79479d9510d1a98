/**
 * Who is told what: a fact becomes one line in the inbox of each recipient, what goes out on the channels that the person wants, and a
 * live alert, in words of their language. The inbox row is the truth, all else follows from it; what is not true any more is taken back.
 */
@NullMarked
package io.relance.notification;

import org.jspecify.annotations.NullMarked;
