/** The words of alerts over HTTP, for those who write them. */
@NullMarked
package io.relance.web.template;

import org.jspecify.annotations.NullMarked;
