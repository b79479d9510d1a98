@NullMarked
package io.relance.web.delivery;

import org.jspecify.annotations.NullMarked;
