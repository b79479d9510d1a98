/** What exists only in the demo: the embedded servers, example data, a clock that can be moved, and the mails that were sent. */
@NullMarked
package io.relance.web.demo;

import org.jspecify.annotations.NullMarked;
