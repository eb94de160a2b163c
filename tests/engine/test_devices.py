from __future__ import annotations

import pytest
import torch

from euromine_qgis.engine import devices
from euromine_qgis.engine.devices import choose_device, fast_half, lane_count, open_lanes
from euromine_qgis.engine.errors import DeviceError


def test_devices(monkeypatch):
    assert choose_device("cpu")[0].type == "cpu"
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    device, why = choose_device("auto")
    assert device.type == "cpu"
    assert "no GPU found" in why
    with pytest.raises(DeviceError, match="cuda"):
        choose_device("cuda")


def test_a_gpu_that_does_not_work_is_passed_over(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    monkeypatch.setattr(devices, "_trial", lambda name: "no kernel image")
    device, why = choose_device("auto")
    assert device.type == "cpu"
    assert "cuda does not work: no kernel image" in why
    with pytest.raises(DeviceError, match="no kernel image"):
        choose_device("cuda")


def test_half_precision_is_for_graphics_cards():
    assert fast_half(torch.device("cuda")) is torch.float16
    assert fast_half(torch.device("cpu")) is fast_half(torch.device("mps")) is None


@pytest.mark.parametrize(
    ("threads", "lanes"), [(1, 1), (2, 2), (3, 3), (4, 4), (5, 1), (6, 3), (8, 4), (16, 4)]
)
def test_lanes_leave_no_thread_idle(threads, lanes, monkeypatch):
    monkeypatch.setattr(torch, "get_num_threads", lambda: threads)
    assert lane_count() == lanes


def test_threads_are_shared_out_among_lanes_and_kept_elsewhere():
    before = torch.get_num_threads()
    lanes = open_lanes(torch.device("cpu"))
    inside = set(lanes.pool.map(lambda _: torch.get_num_threads(), range(lanes.count)))
    assert inside == {before // lanes.count}
    assert torch.get_num_threads() == before
