package io.relance;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The engine as the application sees it, without HTTP: what the tests of this module start. */
@SpringBootApplication
public class EngineTestApplication {}
