/** People and teams over HTTP, for administrators and managers. */
@NullMarked
package io.relance.web.staff;

import org.jspecify.annotations.NullMarked;
