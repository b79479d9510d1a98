/** Whether every alert is there once, and every mail is sent once, while the application, Redis and the mail relay are killed in turn. */
@NullMarked
package io.relance.bench.alerts;

import org.jspecify.annotations.NullMarked;
