/** The product as it runs in production, to be measured from outside: the application and its mail relay in processes of their own, which can be killed. */
@NullMarked
package io.relance.bench.product;

import org.jspecify.annotations.NullMarked;
