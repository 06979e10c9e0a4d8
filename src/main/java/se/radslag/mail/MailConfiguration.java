package se.radslag.mail;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the outbox be looked through again and again. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailConfiguration {}
