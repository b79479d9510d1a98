@NullMarked
package io.relance;

import org.jspecify.annotations.NullMarked;
