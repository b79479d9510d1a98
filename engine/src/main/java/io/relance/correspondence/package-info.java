/** What the company writes to its customers: mails in the name of whoever looks after the customer (C2 to C4, C8, F8). */
@NullMarked
package io.relance.correspondence;

import org.jspecify.annotations.NullMarked;
