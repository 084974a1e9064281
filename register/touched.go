package register

// incidents is a set that remembers its order.
type incidents struct {
	list []string
	seen map[string]bool
}

func (t *incidents) put(id string) {
	if id != "" && !t.seen[id] {
		t.seen[id] = true
		t.list = append(t.list, id)
	}
}

// add puts the incident that an account belongs to.
func (t *incidents) add(r Reader, account string) error {
	id, err := r.IncidentOf(account, Now)
	t.put(id)
	return err
}

// moves writes who belongs where and returns the incidents that gained or lost.
func (a *applier) moves(list []Move, seq int64) (*incidents, error) {
	touched := &incidents{seen: map[string]bool{}}
	for _, m := range list {
		if err := touched.add(a.w, m.Account); err != nil {
			return nil, err
		}
		if err := a.w.Join(m.Account, m.Incident, seq); err != nil {
			return nil, err
		}
		if err := a.w.Touch(m.Account, seq); err != nil {
			return nil, err
		}
		touched.put(m.Incident)
	}
	return touched, nil
}

// assemble computes each incident anew, with those that are or were of a series with it; one without accounts ends.
func (a *applier) assemble(touched *incidents, seq int64) error {
	list, err := a.computed(touched.list)
	if err != nil {
		return err
	}
	k, err := a.kin(touched, list)
	if err != nil {
		return err
	}
	more, err := a.computed(touched.list[len(list):])
	if err != nil {
		return err
	}
	list = append(list, more...)
	k.settle(list)
	for _, in := range list {
		if len(in.Accounts) == 0 {
			err = a.w.CloseIncident(in.ID, seq)
		} else {
			err = a.w.PutIncident(*in, seq)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (a *applier) computed(ids []string) ([]*Assembled, error) {
	var list []*Assembled
	for _, id := range ids {
		in, err := a.read.incident(id, Now)
		if err != nil {
			return nil, err
		}
		list = append(list, &in)
	}
	return list, nil
}
