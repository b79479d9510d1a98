@NullMarked
package io.relance.web.webhook;

import org.jspecify.annotations.NullMarked;
