package io.relance.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What is entered to register a customer. Every one has a name of its own, so that alerts and mails can be told apart. */
final class Customers {

    /** In the name of every customer of the tests, and of none of the demo's. */
    static final String ALL_NAMES = "测试科技";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Customers() {}

    static Map<String, Object> named(String name) {
        var entry = new HashMap<String, Object>();
        entry.put("name", name);
        entry.put("industry", "electronics-manufacturing");
        entry.put("size", "100-500");
        entry.put("source", "exhibition");
        entry.put("firstContactOn", "2024-11-20");
        entry.put("initialNeed", "检测设备");
        entry.put("contacts", List.of(contact(newPhone())));
        entry.put("confirmedNotDuplicate", true);
        return entry;
    }

    static Map<String, Object> one() {
        return named(newName());
    }

    static String newName() {
        return "%s %d-%d 有限公司".formatted(ALL_NAMES, ProcessHandle.current().pid(), COUNT.incrementAndGet());
    }

    /** The same phone is the same customer. */
    static String newPhone() {
        return "139%03d%05d".formatted(ProcessHandle.current().pid() % 1000, COUNT.incrementAndGet());
    }

    static Map<String, Object> oneWith(String field, Object value) {
        var entry = one();
        entry.put(field, value);
        return entry;
    }

    static Map<String, String> contact(String phone) {
        return Map.of("name", "张三", "title", "经理", "phone", phone, "email", "zhang.san@example.com");
    }
}
