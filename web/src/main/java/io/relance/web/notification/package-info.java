/** The inbox over HTTP. */
@NullMarked
package io.relance.web.notification;

import org.jspecify.annotations.NullMarked;
