/** How other systems are called, and the building block with which models do so. */
@NullMarked
package io.relance.web.webhook;

import org.jspecify.annotations.NullMarked;
