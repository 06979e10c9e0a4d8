package se.radslag.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Stores staff's passwords as bcrypt hashes; the engine's own are one round of SHA-512, which is guessed at in bulk.
 *
 * <p>The engine's salt is left out: bcrypt brings its own, and takes 72 bytes in all.
 */
@Component
class BcryptPasswords extends AbstractProcessEnginePlugin implements PasswordEncryptor {

    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(this);
        engine.setSaltGenerator(() -> "");
    }

    @Override
    public String encrypt(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean check(String password, String hash) {
        return encoder.matches(password, hash);
    }

    @Override
    public String hashAlgorithmName() {
        return "BCRYPT";
    }
}
