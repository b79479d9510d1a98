package io.relance.staff;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Passwords that are told to newcomers and changed at once: without characters that look alike. */
@Component
class InitialPasswords {

    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 14;

    private final SecureRandom random = new SecureRandom();

    String next() {
        return random.ints(LENGTH, 0, CHARACTERS.length())
                .collect(StringBuilder::new, (text, at) -> text.append(CHARACTERS.charAt(at)), StringBuilder::append)
                .toString();
    }
}
