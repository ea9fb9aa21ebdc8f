-- What waits for a second person across the register: the position kept of an instrument says so where something does.

CREATE INDEX standings_waiting ON standings (instrument) WHERE instr(standing, '"unconfirmed":[') > 0;
