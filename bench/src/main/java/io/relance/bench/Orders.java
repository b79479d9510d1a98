package io.relance.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** What a measured program is told on its standard input, one order a line: a word and its numbers. At its end the program ends. */
@SuppressWarnings("SystemOut")
final class Orders {

    private Orders() {}

    static void follow(int port, BiConsumer<String, int[]> obey) throws IOException {
        answer(Integer.toString(port));
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ");
                int[] numbers = new int[words.length - 1];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = Integer.parseInt(words[i + 1]);
                }
                obey.accept(words[0], numbers);
            }
        }
        System.exit(0);
    }

    static void answer(String text) {
        System.out.println(Child.ANSWER + text);
    }
}
